/**
 * The documentation's global error codes, Chinese and English page together (they differ; texts and
 * misspellings as printed). A row's texts tell sub-errors apart that share a code; the row without
 * texts is what the code means otherwise.
 */
export type ErrorKind =
	| 'unavailable'
	| 'tokenRejected'
	| 'notAuthorised'
	| 'quotaUsedUp'
	| 'rateLimit'
	| 'dailyLimit'
	| 'missingParameter'
	| 'invalidParameter'
	| 'unknownMethod'
	| 'businessRefusal'
	| 'serviceCall'
	| 'noPermission'
	| 'addressRefused';

export interface ErrorCode {
	code: number;
	kind: ErrorKind;
	zh?: string[];
	en?: string[];
	/** The texts speak of the call itself, whatever it carries: no element of a batch is to blame. */
	ofCall?: true;
}

export const errorCodes: ErrorCode[] = [
	{
		code: 20000,
		kind: 'unavailable',
		zh: ['服务暂不可用', '服务不可用', '网关响应超时'],
		en: [
			'Service Temporarily Unavailable',
			'Service Unavailable',
			'Gateway response overtime',
			'Server Busy',
		],
	},
	{ code: 20000, kind: 'unavailable' },
	{
		code: 20001,
		kind: 'notAuthorised',
		zh: ['商户未授权当前接口', '商户未签约任何产品'],
		en: [
			'Merchant not authorized for current interface',
			'The merchant has not signed up for any products',
		],
	},
	{
		code: 20001,
		kind: 'quotaUsedUp',
		en: [
			'The service available for the day has been used up',
			'The service time is used up, please purchase the service in time',
		],
	},
	{
		code: 20001,
		kind: 'tokenRejected',
		zh: [
			'无效的访问令牌',
			'访问令牌已过期',
			'无效的应用授权令牌或token失效',
			'应用授权令牌不能为空',
			'应用授权令牌已过期',
		],
		en: [
			'Invalid Access Token',
			'Access token has expired',
			'Invalid Application Authorization Token',
			'Application authorization token cannot be empty',
			'Application authorization token has expired',
		],
	},
	// "Insufficient Authorization Rights" alone: a new token is harmless and tried only once.
	{ code: 20001, kind: 'tokenRejected' },
	{
		code: 20002,
		kind: 'dailyLimit',
		zh: ['超出当天请求数量限制', '超出当前接口请求总量限制', '超出请求总量限制'],
	},
	{ code: 20002, kind: 'rateLimit', zh: ['超出请求并发限制', '超出平台请求并发限制'] },
	{ code: 20002, kind: 'rateLimit' },
	{
		code: 40001,
		kind: 'missingParameter',
		ofCall: true,
		zh: [
			'缺少方法名参数',
			'缺少appId参数',
			'缺少时间戳参数',
			'缺少版本参数',
			'解密出错, 未指定加密算法',
		],
		en: [
			'Missing parameter of method name',
			'Missing parameter of appId',
			'Missing parameter of timestamp',
			'Missing parameter of version',
			'Decryption error, no encryption algorithm specified',
		],
	},
	{ code: 40001, kind: 'missingParameter' },
	{
		code: 40002,
		kind: 'unknownMethod',
		ofCall: true,
		zh: ['不存在的方法名'],
		en: ['Non-existent Method Name'],
	},
	{
		code: 40002,
		kind: 'invalidParameter',
		ofCall: true,
		zh: [
			'无效的tid参数',
			'无效的appId参数',
			'非法的时间戳参数',
			'字符集错误',
			'摘要错误',
			'解密出错,不支持的加密算法',
			'解密出错, 未配置加密密钥或加密密钥格式错误',
			'解密出错,未知异常',
			'验签出错, 未配置对应签名算法的公钥或者证书',
			'本接口不支持第三方代理调用',
			'可疑的攻击请求',
			'无效的content-type',
		],
		en: [
			'Invalid tid Parameter',
			'Invalid appId Parameter',
			'Invalid Timestamp Parameter',
			'Character Set Error',
			'Summary Error',
			'Decryption error, unsupported encryption algorithm',
			'Decryption error, encryption key not configured, or encryption key format error',
			'Decryption error, unknown exception',
			'Signature verification error, no public key or certificate is configured for the corresponding signature algorithm',
			'This interface does not support third-party proxy calls',
			'Suspicious Attack Request',
			'Invalid content-type',
		],
	},
	{
		code: 40002,
		kind: 'invalidParameter',
		zh: [
			'参数无效',
			'文件上传失败',
			'文件扩展名无效',
			'{0}文件大小无效,单文件不得超过{1}',
			'无效的数据格式',
		],
		en: [
			'Parameter Invalid',
			'File Upload Failed',
			'Invalid File Extension',
			'{0} File size is invalid, single file cannot exceed {1}',
			'Invalid Data Forma',
		],
	},
	{ code: 40002, kind: 'invalidParameter' },
	{
		code: 40004,
		kind: 'businessRefusal',
		zh: ['具体看业务返回'],
		en: ['See business return for details'],
	},
	{ code: 40004, kind: 'businessRefusal' },
	{
		code: 40005,
		kind: 'serviceCall',
		zh: ['服务接口调用异常'],
		en: ['Service Interface Call Exception'],
	},
	{ code: 40005, kind: 'serviceCall' },
	{ code: 40006, kind: 'addressRefused', zh: ['IP无权访问'], en: ['IP does not have access'] },
	{
		code: 40006,
		kind: 'noPermission',
		zh: [
			'请检查配置的账户是否有当前接口权限',
			'代理的商户没有当前接口权限',
			'没有当前接口权限',
			'无权访问',
		],
		en: [
			'Please check whether the configured account has current interface permissions',
			'The agent merchant does not have current interface permissions',
			'No current interface permissions',
			'No Access',
		],
	},
	{ code: 40006, kind: 'noPermission' },
];
