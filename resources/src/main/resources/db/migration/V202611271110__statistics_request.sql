-- Statistics that are counted in the background: what was asked for and what came of it, for a few days (BAT-095).
create sequence statistics_request_seq;
create table statistics_request (
  id bigint primary key default nextval('statistics_request_seq'),
  run_id bigint,
  user_id bigint not null references app_user,
  asked bytea not null,
  result bytea,
  requested_at timestamptz not null,
  counted_at timestamptz,
  constraint statistics_request_run_unique unique (run_id),
  check ((result is null) = (counted_at is null))
);
comment on column statistics_request.asked is 'The conditions, sealed: they may name persons';
comment on column statistics_request.result is 'The table as it was counted, sealed';
create index statistics_request_age on statistics_request (requested_at);
create index statistics_request_user on statistics_request (user_id);
