CREATE TABLE answered_request (
    user_id uuid NOT NULL,
    key character varying(200) NOT NULL,
    request_hash character varying(64) NOT NULL,
    status integer NOT NULL,
    sealed_answer text,
    answered_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_answered_request PRIMARY KEY (user_id, key),
    CONSTRAINT fk_answered_request_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

CREATE INDEX ix_answered_request_answered_at ON answered_request (answered_at);
