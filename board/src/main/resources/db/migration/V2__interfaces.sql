-- What other programs need: tokens to come in with, which case is whose, and what became of the cards we gave.

-- A secret that a person gives to a program. Only its hash is kept; revoked or expired ones stay, since the trail names them.
create table access_token (
    id uuid primary key,
    account_id uuid not null references account,
    name text not null,
    hash text not null unique,
    roles text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz
);
create index access_token_of_account on access_token (account_id, created_at);

-- Hash over patient and day of birth as the record tells them: by it a card finds the case to link to.
create table case_patient (
    case_id uuid not null references board_case,
    patient_hash text not null,
    primary key (patient_hash, case_id)
);

-- What users of other systems did with our cards. Holds no patient.
create table card_feedback (
    id bigint generated always as identity primary key,
    client text not null,
    card uuid not null,
    outcome text not null check (outcome in ('accepted', 'overridden')),
    reason_system text not null,
    reason_code text not null,
    remark text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null
);

create trigger card_feedback_stays before update or delete on card_feedback for each row execute function refuse_change();
