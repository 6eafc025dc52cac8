import type { Field } from '../engine/definition';

export const qrCodeName: Field = {
	displayName: 'QR Code Name',
	name: 'qr_code_name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Trade Fair Booth A123',
	description: 'Name in JING, such as the place where it hangs',
};

export const sceneStr: Field = {
	displayName: 'Scene',
	name: 'scene_str',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. booth_a123',
	description: 'Your own code, reported at every scan, 1 to 64 characters',
};
