import { decodeBody } from '../../../nodes/Jing/trigger/charset';

const text = '{"name":"中山大学"}';
const gbk = 'd6d0c9bdb4f3d1a7';
const inBytes = (hex: string) =>
	Buffer.concat([Buffer.from('{"name":"'), Buffer.from(hex, 'hex'), Buffer.from('"}')]);
const utf8 = Buffer.from(text);
const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
const marked = (mark: number[], bytes: Buffer) => Buffer.concat([Buffer.from(mark), bytes]);

it.each<[string, unknown, Buffer]>([
	['UTF-8 without a header', undefined, utf8],
	['UTF-8 without a charset', 'application/json', utf8],
	['UTF-8', 'application/json; charset=utf-8', utf8],
	['UTF-8 by another name', 'application/json;charset=UTF8', utf8],
	['UTF-8 with an empty charset', 'application/json; charset=', utf8],
	['UTF-8 with a mark', 'application/json', marked([0xef, 0xbb, 0xbf], utf8)],
	[
		'UTF-8 with a mark, whatever the header',
		'text/json; charset=gbk',
		marked([0xef, 0xbb, 0xbf], utf8),
	],
	['GBK', 'text/json; charset=GBK', inBytes(gbk)],
	['GBK as GB18030', 'text/json; charset="gb18030"', inBytes(gbk)],
	['GBK as GB2312', "text/json; boundary=x; Charset = 'gb2312'", inBytes(gbk)],
	['UTF-16LE', 'text/json; charset=utf-16le', utf16le],
	['UTF-16LE by its mark', 'application/json', marked([0xff, 0xfe], utf16le)],
	['UTF-16BE', 'text/json; charset=utf-16be', utf16be],
	['UTF-16BE by its mark, whatever the header', 'x; charset=utf-16', marked([0xfe, 0xff], utf16be)],
])('%s is read', (_, contentType, bytes) => {
	expect(decodeBody(bytes, contentType)).toBe(text);
});

it.each<[string, unknown, Buffer]>([
	['GBK without a charset', 'application/json', inBytes(gbk)],
	['GBK said to be UTF-8', 'application/json; charset=utf-8', inBytes(gbk)],
	['half a character', 'text/json; charset=gbk', inBytes('d6')],
	['half a character of UTF-8', undefined, utf8.subarray(0, -4)],
	['half a character of UTF-16', 'text/json; charset=utf-16le', utf16le.subarray(0, -1)],
	['a surrogate as UTF-8', undefined, Buffer.from('eda080', 'hex')],
	['a charset that does not exist', 'text/json; charset=nonsense', utf8],
	['a very long charset', `text/json; charset=utf-8${'x'.repeat(1_000_000)}`, utf8],
])('%s is not read', (_, contentType, bytes) => {
	expect(decodeBody(bytes, contentType)).toBeUndefined();
});

it('an empty body is an empty text', () => {
	expect(decodeBody(Buffer.alloc(0), undefined)).toBe('');
});
