-- What of each case stands in lists, as it was worked out: a board that starts again need not work it out before it shows a
-- list. Derived from documents and knowledge, so it may be emptied at any time.
create table glance (
    case_id uuid primary key references board_case,
    documents int not null,
    made_by text not null,
    content text not null
);
