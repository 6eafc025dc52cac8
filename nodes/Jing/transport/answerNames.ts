/**
 * Names under which an answer can hold what the node looks for. The documentation prints few answers,
 * so the likely ones are tried as well, best first; dotted where they stand in an object.
 */
export const answerNames = {
	rows: ['list', 'items', 'records', 'rows'],
	total: ['total', 'total_count', 'totalCount', 'count', 'pagination.total', '_meta.totalCount'],
	/** Elements of a batch that went through, and those that did not. */
	success: ['success', 'success_list', 'successes', 'succeeded', 'successList', 'succeededList'],
	failure: [
		...['failure', 'failed', 'fail_list', 'failed_list', 'failures', 'error_list', 'errors'],
		...['failure_list', 'failList', 'failedList', 'failureList', 'errorList'],
	],
	/** How many did not, where no list says which. */
	failureCount: [
		...['fail_count', 'failed_count', 'failure_count', 'error_count'],
		...['failCount', 'failedCount', 'failureCount', 'errorCount'],
	],
	/** Where all elements stand in one list: whether this one went through, as a flag. */
	verdict: ['success', 'is_success', 'ok'],
	/** What says that it did not; flags are true and false or 1 and 0. */
	no: [false, 0, '0', 'false'],
	/** In a row that a drop-down offers: what is sent, and what is shown. */
	optionValue: ['value', 'code', 'id', 'uuid', 'key'],
	optionLabel: ['label', 'name', 'title', 'text'],
	/** In a row that tells of a field; flags as in `no`. */
	fieldType: ['field_type', 'type', 'data_type'],
	fieldRequired: ['is_required', 'required', 'is_mandatory'],
	fieldUnique: ['is_unique', 'unique'],
	fieldReadOnly: ['is_readonly', 'is_read_only', 'readonly', 'read_only'],
	fieldEnabled: ['is_enabled', 'enabled', 'is_active'],
	fieldOptions: ['options', 'choices', 'option_list', 'values'],
	/** In an entry of a refusal: the code, and the words. */
	errorCode: ['error_code', 'code'],
	errorText: ['error_msg', 'msg', 'message', 'reason', 'error'],
} as const;
