-- Opinions on resectability and on single lesions, drafts of decisions, letters with their changes, named what-if scenarios,
-- outcomes by step. All of it only ever grows.

alter table opinion add column after_shown boolean not null default false;

-- What a member says to a question about the whole case or one lesion; the newest of a member counts, earlier ones stay.
create table opinion_answer (
    id bigint generated always as identity primary key,
    meeting_id uuid not null,
    case_id uuid not null,
    account_id uuid not null references account,
    question text not null check (question = 'resectability' or question like 'lesion:%'),
    answer text not null,
    remark text not null,
    after_shown boolean not null,
    given_at timestamptz not null,
    foreign key (meeting_id, case_id) references meeting_case
);
create index opinion_answer_of_case on opinion_answer (meeting_id, case_id);

-- The form of a decision as it was kept before anybody signed: fields and what was typed, as JSON.
create table decision_draft (
    id bigint generated always as identity primary key,
    meeting_id uuid not null,
    case_id uuid not null,
    number int not null,
    content text not null,
    saved_by uuid not null references account,
    saved_at timestamptz not null,
    foreign key (meeting_id, case_id) references meeting_case,
    unique (meeting_id, case_id, number)
);

-- A letter as it was proposed and what people changed in it. Without a decision it is the letter of a draft.
create table letter_version (
    id uuid primary key,
    meeting_id uuid not null,
    case_id uuid not null,
    decision_id uuid references decision,
    recipient text not null check (recipient in ('board', 'referrer', 'patient')),
    number int not null,
    proposed text not null,
    edits text not null,
    saved_by uuid not null references account,
    saved_at timestamptz not null,
    foreign key (meeting_id, case_id) references meeting_case
);
create unique index letter_version_number on letter_version
    (meeting_id, case_id, coalesce(decision_id, '00000000-0000-0000-0000-000000000000'), recipient, number);

-- The text that was signed, whole; its hash stands in the audit trail.
create table letter_signature (
    letter_id uuid primary key references letter_version,
    content text not null,
    sha256 text not null,
    signed_by uuid not null references account,
    signed_at timestamptz not null
);

-- Facts changed on trial, with what came out when they were kept. Names and remarks stand apart, since they may change.
create table scenario (
    id uuid primary key,
    case_id uuid not null references board_case,
    changes text not null,
    document_count int not null,
    knowledge_hash text not null,
    result text not null,
    saved_by uuid not null references account,
    saved_at timestamptz not null
);
create index scenario_of_case on scenario (case_id, saved_at);

create table scenario_name (
    id bigint generated always as identity primary key,
    scenario_id uuid not null references scenario,
    number int not null,
    name text not null,
    remark text not null,
    retired boolean not null,
    author text not null,
    given_at timestamptz not null,
    unique (scenario_id, number)
);

-- Of the whole decision, an option or a step; the day on which it happened, and a reason from a list.
alter table outcome add column subject text not null default '';
alter table outcome add column happened_on date;
alter table outcome add column cause text not null default '';

create trigger opinion_answer_stays before update or delete on opinion_answer for each row execute function refuse_change();
create trigger decision_draft_stays before update or delete on decision_draft for each row execute function refuse_change();
create trigger letter_version_stays before update or delete on letter_version for each row execute function refuse_change();
create trigger letter_signature_stays before update or delete on letter_signature for each row execute function refuse_change();
create trigger scenario_stays before update or delete on scenario for each row execute function refuse_change();
create trigger scenario_name_stays before update or delete on scenario_name for each row execute function refuse_change();
