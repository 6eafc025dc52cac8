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

/** How long a temporary code works, as workflows of earlier versions have it. */
export const expireSeconds: Field = {
	displayName: 'Expires After (Seconds)',
	name: 'expire_seconds',
	isSuperseded: true,
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 2592000, numberPrecision: 0 },
	default: '',
	required: true,
	description: 'How long the code works. Clear it to enter days instead.',
};

export const expireDays: Field = {
	displayName: 'Expires After (Days)',
	name: 'expire_days',
	supersedes: 'expire_seconds',
	wire: 'days',
	type: 'number',
	typeOptions: { minValue: 0.01, maxValue: 30, numberPrecision: 2 },
	default: 7,
	required: true,
	description: 'How long the code works, at most 30 days',
};
