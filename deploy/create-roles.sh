#!/usr/bin/env bash
# Run once by the PostgreSQL image, when its volume is new: the two roles of the workbench and the database they share.
set -euo pipefail

: "${WORKBENCH_OWNER_PASSWORD:?}" "${WORKBENCH_APP_PASSWORD:?}"

psql --username "${POSTGRES_USER:-postgres}" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --quiet \
    --set owner_password="$WORKBENCH_OWNER_PASSWORD" --set app_password="$WORKBENCH_APP_PASSWORD" \
    --set database="$POSTGRES_DB" <<'SQL'
set password_encryption = 'scram-sha-256';
create role workbench_owner login password :'owner_password';
create role workbench_app login password :'app_password';
alter database :"database" owner to workbench_owner;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists pgcrypto;
create extension if not exists btree_gist;
SQL
