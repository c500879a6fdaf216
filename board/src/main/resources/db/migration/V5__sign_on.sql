-- Accounts of people who sign on by another system: it is known by issuer and subject, and gives the roles each time.

alter table account add column issuer text;
alter table account add column subject text;
alter table account add column signed_on_at timestamptz;
alter table account add constraint account_origin_whole check (
    (issuer is null) = (subject is null) and (issuer is null) = (signed_on_at is null));
alter table account add constraint account_of_subject unique (issuer, subject);

create index audit_of_account on audit (account, id);
create index audit_by_time on audit (at);
