import type { Endpoint } from './endpoints';
import type { Labels } from './fieldNames';
import type { OptionName } from './messages';

/** What an error says of the call it happened in. */
export interface About {
	/** `resource.operation`, as the endpoint overrides name it. */
	key: string;
	/** The operation as the node's menus name it, "User: Create or Update Many". */
	title: string;
	/** Where a failed call was sent to. */
	endpoint?: Endpoint;
	/** Who says that this is the path. */
	pathFrom?: 'documentation' | 'assumption' | 'override' | 'node';
	/** Whether the call may be repeated on an unclear outcome; if not, that is what the user must know. */
	repeatable?: boolean;
	/** Menu name of the read that tells what became of the call. */
	checkWith?: string;
	/** What can have happened, continuing "unclear whether": "it was sent". */
	happening?: string;
	/** Options that the operation has. */
	options?: readonly OptionName[];
	/** Labels of the operation's fields. */
	labels?: Labels;
}
