// n8n-core reads its settings from the environment when it is loaded.
process.env.N8N_LOG_LEVEL = 'silent';
