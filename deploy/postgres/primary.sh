#!/bin/sh
# Runs once, when the primary's volume is empty: the login of the replica, and the place where its log is kept.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$REPLICATOR_PASSWORD" <<'SQL'
create role replicator with replication login password :'password';
select pg_create_physical_replication_slot('replica');
SQL
echo 'host replication replicator all scram-sha-256' >> "$PGDATA/pg_hba.conf"
