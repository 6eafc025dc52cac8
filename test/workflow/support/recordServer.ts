import { type RawServer, startRawServer } from './rawServer';

type Json = Record<string, unknown>;

/** A JING with records of one kind, whose list answers as a test says. */
export interface RecordServer extends RawServer {
	/** Bodies of the calls that create and change records, and of those that list them. */
	created: Json[];
	updated: Json[];
	listed: Json[];
}

interface Behaviour {
	/** Data of the list's answer. */
	list: (asked: Json, server: RecordServer) => unknown;
	/** Data of the answer to a creation, or the whole text of it. */
	create?: (body: Json, server: RecordServer) => unknown;
	update?: (body: Json, server: RecordServer) => unknown;
}

const last = (url: string) => url.split('?')[0]!.split('/').at(-1);

export async function startRecordServer({
	list,
	create,
	update,
}: Behaviour): Promise<RecordServer> {
	const answered = (data: unknown) =>
		typeof data === 'string' ? data : JSON.stringify({ code: 0, data });
	const created: Json[] = [];
	const updated: Json[] = [];
	const listed: Json[] = [];
	const server = await startRawServer((text, url) => {
		const body = JSON.parse(text) as Json;
		switch (last(url)) {
			case 'create':
				created.push(body);
				return answered(create?.(body, all) ?? { is_new: true });
			case 'update':
				updated.push(body);
				return answered(update?.(body, all) ?? {});
			default:
				listed.push(body);
				return answered(list(body, all));
		}
	});
	const all: RecordServer = { ...server, created, updated, listed };
	return all;
}
