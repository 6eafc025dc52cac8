import type { Identity } from './user';

/** One person of a send, as the caller named them; who it is comes out at the time of sending. */
export interface Receiver {
	identity?: Identity;
	omni_user_uuid?: string;
	variables: Record<string, unknown>;
}
