import axios from 'axios';

/**
 * A bare caller: bodies go out as they are, with the content type that is named or none; every
 * status is an answer; redirects are not followed; a proxy in the environment is left alone.
 */
export const http = axios.create({
	validateStatus: () => true,
	transformRequest: [(body: unknown) => body],
	headers: { 'content-type': false },
	maxRedirects: 0,
	proxy: false,
});
