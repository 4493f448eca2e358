CREATE TABLE api_key (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_on date NOT NULL,
    last_used_on date,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_api_key PRIMARY KEY (id),
    CONSTRAINT fk_api_key_user_id FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_api_key_secret_hash ON api_key (secret_hash);
CREATE INDEX ix_api_key_user_id ON api_key (user_id);
