import { isLocal } from '../../../nodes/Jing/trigger/addresses';

it.each([
	'http://localhost:5678/webhook/x',
	'http://127.0.0.1:5678/',
	'http://10.1.2.3/',
	'http://172.16.0.1/',
	'http://172.31.255.255/',
	'http://192.168.0.10/',
	'http://169.254.1.1/',
	'http://[::1]:5678/',
	'http://[fd00::1]/',
	'http://[fe80::1]/',
	'http://n8n:5678/',
	'https://n8n.local/',
	'https://n8n.corp.internal/',
])('%s can be reached from nearby only', (address) => {
	expect(isLocal(address)).toBe(true);
});

it.each([
	'https://n8n.company.cn/webhook/x',
	'http://203.0.113.7/',
	'http://172.32.0.1/',
	'http://172.15.0.1/',
	'http://11.0.0.1/',
	'https://localhost.company.cn/',
	'https://10.company.cn/',
	'http://[2001:db8::1]/',
])('%s may be reached from anywhere', (address) => {
	expect(isLocal(address)).toBe(false);
});
