import type { Field } from '../engine/definition';

export const qrCodeName: Field = {
	displayName: 'QR Code Name',
	name: 'qr_code_name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Trade Fair Booth A123',
	description: 'Name in JING, for example the place where the code hangs',
};

export const sceneStr: Field = {
	displayName: 'Scene',
	name: 'scene_str',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. booth_a123',
	description: 'Your own code of 1 to 64 characters, reported at every scan',
};
