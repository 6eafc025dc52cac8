import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
} from 'n8n-workflow';
import { JingApi } from '../../credentials/JingApi.credentials';

/** As n8n does on import: a node that names its credential without an ID gets it by its name. */
const keyOf = ({ id, name }: INodeCredentialsDetails) => id ?? name;

/** Credential records in memory, with the rules of n8n 2.41's CredentialsHelper for tokens. */
export class CredentialStore {
	private readonly type = new JingApi();

	private readonly records = new Map<string, ICredentialDataDecryptedObject>();

	/** How often a record was read, as n8n would query and decrypt it. */
	reads = 0;

	set(id: string, data: ICredentialDataDecryptedObject) {
		const defaults = this.type.properties.map(({ name, default: value }) => [name, value]);
		this.records.set(id, { ...Object.fromEntries(defaults), ...data });
	}

	get(id: string): ICredentialDataDecryptedObject {
		const record = this.records.get(id);
		if (!record) throw new Error(`There is no credential ${id}`);
		return record;
	}

	/** The store as n8n-core asks for it. */
	get helper(): ICredentialsHelper {
		return {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			getCredentialsProperties: () => this.type.properties,
			getDecrypted: async (_: unknown, details: INodeCredentialsDetails) => {
				this.reads += 1;
				return structuredClone(this.get(keyOf(details)));
			},
			updateCredentials: async (
				details: INodeCredentialsDetails,
				_: string,
				data: ICredentialDataDecryptedObject,
			) => this.set(keyOf(details), data),
			authenticate: async (
				credentials: ICredentialDataDecryptedObject,
				_: string,
				options: IHttpRequestOptions,
			) => await this.type.authenticate(credentials, options),
			preAuthentication: async (
				helpers: IHttpRequestHelper,
				credentials: ICredentialDataDecryptedObject,
				_: string,
				node: INode,
				isExpired: boolean,
			) => await this.preAuthenticate(helpers, credentials, node, isExpired),
		} as never;
	}

	private async preAuthenticate(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		node: INode,
		isExpired: boolean,
	) {
		if (credentials.accessToken !== '' && !isExpired) return undefined;
		const output = await this.type.preAuthentication.call(helpers, credentials);
		const id = keyOf(node.credentials?.jingApi ?? { id: '', name: '' });
		this.set(id, { ...this.get(id), ...output });
		return Object.assign(credentials, output);
	}
}
