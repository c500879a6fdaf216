-- How facts come into cases beyond a document on a page: files that wait for their confirmation, and links to questionnaires.

-- The patient whom the documents of a case name, so that a file with many patients finds their cases. Made from the documents.
create table patient_of_case (
    case_id uuid primary key references board_case,
    patient text not null,
    documents int not null
);
create index case_of_patient on patient_of_case (patient);

-- A file between its preview and its confirmation. Gone after an hour, and with the confirmation.
create table staged_file (
    id uuid primary key,
    account text not null,
    kind text not null check (kind in ('ndjson', 'csv')),
    name text not null,
    content bytea not null,
    staged_at timestamptz not null
);
create index staged_file_by_age on staged_file (staged_at);

-- A questionnaire that a patient may fill in once, by a link. Only the hash of the link's secret is kept.
create table questionnaire_link (
    id uuid primary key,
    case_id uuid not null references board_case,
    instrument text not null,
    secret_sha256 text not null unique,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    answered_at timestamptz,
    answers int,
    withdrawn_at timestamptz
);
create index questionnaire_link_of_case on questionnaire_link (case_id, made_at);
