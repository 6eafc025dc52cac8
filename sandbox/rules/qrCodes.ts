import type { QrCode } from '../records/qrCode';
import { isDue } from './time';

/** A permanent code never expires. */
export const isExpired = ({ expire_time }: QrCode) =>
	expire_time !== undefined && isDue(expire_time);
