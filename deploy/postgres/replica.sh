#!/bin/sh
# The replica: a copy of the primary when its volume is empty, then a server that follows it.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA" && chown postgres:postgres "$PGDATA" && chmod 700 "$PGDATA"
  PGPASSWORD="$REPLICATOR_PASSWORD" gosu postgres pg_basebackup \
    --host postgres --username replicator --slot replica --pgdata "$PGDATA" --write-recovery-conf --wal-method stream
fi
exec docker-entrypoint.sh postgres "$@"
