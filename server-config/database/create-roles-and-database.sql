-- Three roles and one database. Run once by a superuser of the cluster:
--   psql -U postgres -f create-roles-and-database.sql
-- then give the roles a password with \password. The launcher runs the same statements
-- (they are separated by blank lines); every one may be run again except the last.

-- owns the schema and runs the migrations
do $$ begin create role bangfu_owner login; exception when duplicate_object then null; end $$;

-- what the server uses: only the rights that the migrations grant
do $$ begin create role bangfu_app login; exception when duplicate_object then null; end $$;

-- makes the backups (bin/bangfu backup) and reads no table
do $$ begin create role bangfu_backup login; exception when duplicate_object then null; end $$;

grant pg_read_all_settings to bangfu_backup;

grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean) to bangfu_backup;

-- no statement, no lock and no forgotten transaction of the application lasts for ever
alter role bangfu_app set statement_timeout = '2min';

-- a person waits five seconds at most for what another person or a job has in hand (BAT-011)
alter role bangfu_app set lock_timeout = '5s';

alter role bangfu_app set idle_in_transaction_session_timeout = '10min';

alter role bangfu_owner set timezone = 'Asia/Shanghai';

alter role bangfu_app set timezone = 'Asia/Shanghai';

-- C.UTF-8: with the plain C locale the search by trigrams finds nothing in Chinese text
create database bangfu owner bangfu_owner template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8';
