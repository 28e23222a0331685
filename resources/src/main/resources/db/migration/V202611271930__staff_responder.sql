-- Where the responder of an authority is asked whether a certificate is revoked, beside its list (USR-058)
alter table trusted_authority add column responder varchar(300) check (responder ~* '^https?://');
select keep_history('trusted_authority');
