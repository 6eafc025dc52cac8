#!/bin/sh
# Installs what n8n's queue mode needs, on Debian and Ubuntu: redis-server and PostgreSQL.
# The test starts both itself; the services that the packages bring are neither used nor needed.
set -eu

if command -v redis-server > /dev/null && ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1; then
	echo 'redis-server and PostgreSQL are there.'
	exit 0
fi
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update
$as_root apt-get install -y --no-install-recommends redis-server postgresql
