-- Every record knows the form that made it, alone or together with others (AST-079).
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
update assistance set bulk_no = submission where bulk_no is null;
alter table assistance alter column bulk_no set not null;
comment on column assistance.bulk_no is 'Number of the form that made it, alone or together with others (AST-079)';
