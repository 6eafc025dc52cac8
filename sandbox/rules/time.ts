const CHINA_OFFSET = 8 * 60 * 60 * 1000;

/** `YYYY-MM-DD HH:mm:ss` in China time. */
export function chinaTime(milliseconds = Date.now()): string {
	const shifted = new Date(milliseconds + CHINA_OFFSET).toISOString();
	return shifted.slice(0, 19).replace('T', ' ');
}

/** Whether the text is a time of that form that exists. */
export function isChinaTime(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return false;
	const moment = new Date(`${text.replace(' ', 'T')}+08:00`);
	return !Number.isNaN(moment.getTime()) && chinaTime(moment.getTime()) === text;
}

const DAY = 24 * 60 * 60 * 1000;

/** The time so many days from now; before now when negative. */
export const daysFromNow = (days: number) => chinaTime(Date.now() + days * DAY);

/** Whether the planned time has come. */
export const isDue = (time: string) => time <= chinaTime();
