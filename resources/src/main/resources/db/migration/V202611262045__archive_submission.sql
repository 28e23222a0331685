-- The form that an archive came from is known of every archive; what is stored past the forms gets a number of its own.
-- A row without one could not be read.
select begin_act(now(), 'MIGRATION', null, null, 'SYSTEM');
alter table archive alter column submission set default gen_random_uuid();
update archive set submission = gen_random_uuid() where submission is null;
alter table archive alter column submission set not null;
