-- Everything that a board writes down. Documents, decisions and the audit trail only ever grow: triggers refuse changes.

create table account (
    id uuid primary key,
    name text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
    display_name text not null,
    password_hash text not null,
    roles text[] not null,
    must_change boolean not null default false,
    disabled boolean not null default false,
    created_at timestamptz not null
);

create table board_case (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);

-- What was handed in, byte by byte. The record of a case is read from its documents, in their order.
create table document (
    id bigint generated always as identity primary key,
    case_id uuid not null references board_case,
    number int not null,
    kind text not null check (kind in ('fhir-bundle', 'case-file')),
    name text not null,
    content bytea not null,
    sha256 text not null,
    author text not null,
    recorded_at timestamptz not null,
    unique (case_id, number),
    unique (case_id, sha256)
);

create table meeting (
    id uuid primary key,
    held_on date not null,
    title text not null,
    created_at timestamptz not null
);

create table meeting_case (
    meeting_id uuid not null references meeting,
    case_id uuid not null references board_case,
    position int not null,
    question text not null,
    primary key (meeting_id, case_id)
);

-- A member's own view, given before the others' are shown. The newest of a member counts; earlier ones stay.
create table opinion (
    id bigint generated always as identity primary key,
    meeting_id uuid not null,
    case_id uuid not null,
    account_id uuid not null references account,
    option_id text not null,
    stance text not null check (stance in ('for', 'against', 'undecided')),
    remark text not null,
    given_at timestamptz not null,
    foreign key (meeting_id, case_id) references meeting_case
);
create index opinion_of_case on opinion (meeting_id, case_id);

-- The knowledge by which signed decisions were made, kept whole.
create table knowledge_version (
    hash text primary key,
    version text not null,
    archive bytea not null,
    kept_at timestamptz not null
);

create table decision (
    id uuid primary key,
    meeting_id uuid not null,
    case_id uuid not null,
    supersedes uuid references decision,
    content jsonb not null,
    record_hash text not null,
    document_count int not null,
    as_of date not null,
    known_at timestamptz not null,
    knowledge_hash text not null references knowledge_version,
    software_version text not null,
    digest text not null,
    signed_by uuid not null references account,
    signed_at timestamptz not null,
    foreign key (meeting_id, case_id) references meeting_case,
    unique (supersedes)
);
create index decision_of_case on decision (case_id, signed_at);

create table outcome (
    id bigint generated always as identity primary key,
    decision_id uuid not null references decision,
    done boolean not null,
    reason text not null,
    author text not null,
    recorded_at timestamptz not null
);

create table audit (
    id bigint primary key,
    at timestamptz not null,
    account text not null,
    action text not null,
    case_id uuid,
    detail text not null,
    previous_hash text not null,
    hash text not null unique
);
create index audit_of_case on audit (case_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
end $$;

create trigger document_stays before update or delete on document for each row execute function refuse_change();
create trigger opinion_stays before update or delete on opinion for each row execute function refuse_change();
create trigger knowledge_stays before update or delete on knowledge_version for each row execute function refuse_change();
create trigger decision_stays before update or delete on decision for each row execute function refuse_change();
create trigger outcome_stays before update or delete on outcome for each row execute function refuse_change();
create trigger audit_stays before update or delete on audit for each row execute function refuse_change();
