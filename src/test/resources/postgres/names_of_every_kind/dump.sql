--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Odd Schema; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA "Odd Schema";


--
-- Name: Odd Type; Type: TYPE; Schema: Odd Schema; Owner: -
--

CREATE TYPE "Odd Schema"."Odd Type" AS ENUM (
    'Upper Case',
    'select',
    '1st',
    'a.b',
    'it''s',
    'quo"te',
    'per%cent',
    'back\slash',
    'new
line',
    'emoji 😀',
    'ünïcode',
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    '(paren',
    'pipe|`tick',
    '-- comment',
    ':schemas',
    '$1',
    '?',
    '{brace}',
    'comma,',
    'null',
    '{}',
    ' '
);


--
-- Name: Odd Function("Odd Schema"."Odd Type"); Type: FUNCTION; Schema: Odd Schema; Owner: -
--

CREATE FUNCTION "Odd Schema"."Odd Function"("In" "Odd Schema"."Odd Type") RETURNS "Odd Schema"."Odd Type"
    LANGUAGE sql
    AS $_$select $1$_$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name:  ; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"." " (
    " " integer NOT NULL,
    "c  " text DEFAULT ' '::text,
    CONSTRAINT "k  " CHECK (((" " > 0) AND (' '::text <> ''::text)))
);


--
-- Name: TABLE " "; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"." " IS ' ';


--
-- Name: $1; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."$1" (
    "$1" integer NOT NULL,
    "c $1" text DEFAULT '$1'::text,
    CONSTRAINT "k $1" CHECK ((("$1" > 0) AND ('$1'::text <> ''::text)))
);


--
-- Name: TABLE "$1"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."$1" IS '$1';


--
-- Name: (paren; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."(paren" (
    "(paren" integer NOT NULL,
    "c (paren" text DEFAULT '(paren'::text,
    CONSTRAINT "k (paren" CHECK ((("(paren" > 0) AND ('(paren'::text <> ''::text)))
);


--
-- Name: TABLE "(paren"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."(paren" IS '(paren';


--
-- Name: -- comment; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."-- comment" (
    "-- comment" integer NOT NULL,
    "c -- comment" text DEFAULT '-- comment'::text,
    CONSTRAINT "k -- comment" CHECK ((("-- comment" > 0) AND ('-- comment'::text <> ''::text)))
);


--
-- Name: TABLE "-- comment"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."-- comment" IS '-- comment';


--
-- Name: 1st; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."1st" (
    "1st" integer NOT NULL,
    "c 1st" text DEFAULT '1st'::text,
    CONSTRAINT "k 1st" CHECK ((("1st" > 0) AND ('1st'::text <> ''::text)))
);


--
-- Name: TABLE "1st"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."1st" IS '1st';


--
-- Name: :schemas; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema".":schemas" (
    ":schemas" integer NOT NULL,
    "c :schemas" text DEFAULT ':schemas'::text,
    CONSTRAINT "k :schemas" CHECK (((":schemas" > 0) AND (':schemas'::text <> ''::text)))
);


--
-- Name: TABLE ":schemas"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema".":schemas" IS ':schemas';


--
-- Name: ?; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."?" (
    "?" integer NOT NULL,
    "c ?" text DEFAULT '?'::text,
    CONSTRAINT "k ?" CHECK ((("?" > 0) AND ('?'::text <> ''::text)))
);


--
-- Name: TABLE "?"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."?" IS '?';


--
-- Name: Odd Reference; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."Odd Reference" (
    id integer,
    kind "Odd Schema"."Odd Type" DEFAULT 'it''s'::"Odd Schema"."Odd Type",
    "Kinds" "Odd Schema"."Odd Type"[],
    seq integer NOT NULL
);


--
-- Name: Odd Reference_seq_seq; Type: SEQUENCE; Schema: Odd Schema; Owner: -
--

CREATE SEQUENCE "Odd Schema"."Odd Reference_seq_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: Odd Reference_seq_seq; Type: SEQUENCE OWNED BY; Schema: Odd Schema; Owner: -
--

ALTER SEQUENCE "Odd Schema"."Odd Reference_seq_seq" OWNED BY "Odd Schema"."Odd Reference".seq;


--
-- Name: Upper Case; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."Upper Case" (
    "Upper Case" integer NOT NULL,
    "c Upper Case" text DEFAULT 'Upper Case'::text,
    CONSTRAINT "k Upper Case" CHECK ((("Upper Case" > 0) AND ('Upper Case'::text <> ''::text)))
);


--
-- Name: TABLE "Upper Case"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."Upper Case" IS 'Upper Case';


--
-- Name: Odd View; Type: VIEW; Schema: Odd Schema; Owner: -
--

CREATE VIEW "Odd Schema"."Odd View" AS
 SELECT "Upper Case"."Upper Case",
    "Upper Case"."c Upper Case"
   FROM "Odd Schema"."Upper Case";


--
-- Name: a.b; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."a.b" (
    "a.b" integer NOT NULL,
    "c a.b" text DEFAULT 'a.b'::text,
    CONSTRAINT "k a.b" CHECK ((("a.b" > 0) AND ('a.b'::text <> ''::text)))
);


--
-- Name: TABLE "a.b"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."a.b" IS 'a.b';


--
-- Name: back\slash; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."back\slash" (
    "back\slash" integer NOT NULL,
    "c back\slash" text DEFAULT 'back\slash'::text,
    CONSTRAINT "k back\slash" CHECK ((("back\slash" > 0) AND ('back\slash'::text <> ''::text)))
);


--
-- Name: TABLE "back\slash"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."back\slash" IS 'back\slash';


--
-- Name: comma,; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."comma," (
    "comma," integer NOT NULL,
    "c comma," text DEFAULT 'comma,'::text,
    CONSTRAINT "k comma," CHECK ((("comma," > 0) AND ('comma,'::text <> ''::text)))
);


--
-- Name: TABLE "comma,"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."comma," IS 'comma,';


--
-- Name: emoji 😀; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."emoji 😀" (
    "emoji 😀" integer NOT NULL,
    "c emoji 😀" text DEFAULT 'emoji 😀'::text,
    CONSTRAINT "k emoji 😀" CHECK ((("emoji 😀" > 0) AND ('emoji 😀'::text <> ''::text)))
);


--
-- Name: TABLE "emoji 😀"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."emoji 😀" IS 'emoji 😀';


--
-- Name: it's; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."it's" (
    "it's" integer NOT NULL,
    "c it's" text DEFAULT 'it''s'::text,
    CONSTRAINT "k it's" CHECK ((("it's" > 0) AND ('it''s'::text <> ''::text)))
);


--
-- Name: TABLE "it's"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."it's" IS 'it''s';


--
-- Name: new line; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."new
line" (
    "new
line" integer NOT NULL,
    "c new
line" text DEFAULT 'new
line'::text,
    CONSTRAINT "k new
line" CHECK ((("new
line" > 0) AND ('new
line'::text <> ''::text)))
);


--
-- Name: TABLE "new line"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."new
line" IS 'new
line';


--
-- Name: null; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."null" (
    "null" integer NOT NULL,
    "c null" text DEFAULT 'null'::text,
    CONSTRAINT "k null" CHECK ((("null" > 0) AND ('null'::text <> ''::text)))
);


--
-- Name: TABLE "null"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."null" IS 'null';


--
-- Name: per%cent; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."per%cent" (
    "per%cent" integer NOT NULL,
    "c per%cent" text DEFAULT 'per%cent'::text,
    CONSTRAINT "k per%cent" CHECK ((("per%cent" > 0) AND ('per%cent'::text <> ''::text)))
);


--
-- Name: TABLE "per%cent"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."per%cent" IS 'per%cent';


--
-- Name: pipe|`tick; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."pipe|`tick" (
    "pipe|`tick" integer NOT NULL,
    "c pipe|`tick" text DEFAULT 'pipe|`tick'::text,
    CONSTRAINT "k pipe|`tick" CHECK ((("pipe|`tick" > 0) AND ('pipe|`tick'::text <> ''::text)))
);


--
-- Name: TABLE "pipe|`tick"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."pipe|`tick" IS 'pipe|`tick';


--
-- Name: quo"te; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."quo""te" (
    "quo""te" integer NOT NULL,
    "c quo""te" text DEFAULT 'quo"te'::text,
    CONSTRAINT "k quo""te" CHECK ((("quo""te" > 0) AND ('quo"te'::text <> ''::text)))
);


--
-- Name: TABLE "quo""te"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."quo""te" IS 'quo"te';


--
-- Name: select; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."select" (
    "select" integer NOT NULL,
    "c select" text DEFAULT 'select'::text,
    CONSTRAINT "k select" CHECK ((("select" > 0) AND ('select'::text <> ''::text)))
);


--
-- Name: TABLE "select"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."select" IS 'select';


--
-- Name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx (
    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx integer NOT NULL,
    c text DEFAULT 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'::text,
    CONSTRAINT k CHECK (((xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx > 0) AND ('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'::text <> ''::text)))
);


--
-- Name: TABLE xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx IS 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';


--
-- Name: {brace}; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."{brace}" (
    "{brace}" integer NOT NULL,
    "c {brace}" text DEFAULT '{brace}'::text,
    CONSTRAINT "k {brace}" CHECK ((("{brace}" > 0) AND ('{brace}'::text <> ''::text)))
);


--
-- Name: TABLE "{brace}"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."{brace}" IS '{brace}';


--
-- Name: {}; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."{}" (
    "{}" integer NOT NULL,
    "c {}" text DEFAULT '{}'::text,
    CONSTRAINT "k {}" CHECK ((("{}" > 0) AND ('{}'::text <> ''::text)))
);


--
-- Name: TABLE "{}"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."{}" IS '{}';


--
-- Name: ünïcode; Type: TABLE; Schema: Odd Schema; Owner: -
--

CREATE TABLE "Odd Schema"."ünïcode" (
    "ünïcode" integer NOT NULL,
    "c ünïcode" text DEFAULT 'ünïcode'::text,
    CONSTRAINT "k ünïcode" CHECK ((("ünïcode" > 0) AND ('ünïcode'::text <> ''::text)))
);


--
-- Name: TABLE "ünïcode"; Type: COMMENT; Schema: Odd Schema; Owner: -
--

COMMENT ON TABLE "Odd Schema"."ünïcode" IS 'ünïcode';


--
-- Name: Odd Reference seq; Type: DEFAULT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."Odd Reference" ALTER COLUMN seq SET DEFAULT nextval('"Odd Schema"."Odd Reference_seq_seq"'::regclass);


--
-- Name:    _pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"." "
    ADD CONSTRAINT " _pkey" PRIMARY KEY (" ");


--
-- Name: $1 $1_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."$1"
    ADD CONSTRAINT "$1_pkey" PRIMARY KEY ("$1");


--
-- Name: (paren (paren_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."(paren"
    ADD CONSTRAINT "(paren_pkey" PRIMARY KEY ("(paren");


--
-- Name: -- comment -- comment_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."-- comment"
    ADD CONSTRAINT "-- comment_pkey" PRIMARY KEY ("-- comment");


--
-- Name: 1st 1st_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."1st"
    ADD CONSTRAINT "1st_pkey" PRIMARY KEY ("1st");


--
-- Name: :schemas :schemas_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema".":schemas"
    ADD CONSTRAINT ":schemas_pkey" PRIMARY KEY (":schemas");


--
-- Name: ? ?_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."?"
    ADD CONSTRAINT "?_pkey" PRIMARY KEY ("?");


--
-- Name: Upper Case Upper Case_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."Upper Case"
    ADD CONSTRAINT "Upper Case_pkey" PRIMARY KEY ("Upper Case");


--
-- Name: a.b a.b_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."a.b"
    ADD CONSTRAINT "a.b_pkey" PRIMARY KEY ("a.b");


--
-- Name: back\slash back\slash_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."back\slash"
    ADD CONSTRAINT "back\slash_pkey" PRIMARY KEY ("back\slash");


--
-- Name: comma, comma,_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."comma,"
    ADD CONSTRAINT "comma,_pkey" PRIMARY KEY ("comma,");


--
-- Name: emoji 😀 emoji 😀_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."emoji 😀"
    ADD CONSTRAINT "emoji 😀_pkey" PRIMARY KEY ("emoji 😀");


--
-- Name: it's it's_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."it's"
    ADD CONSTRAINT "it's_pkey" PRIMARY KEY ("it's");


--
-- Name: new line new line_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."new
line"
    ADD CONSTRAINT "new
line_pkey" PRIMARY KEY ("new
line");


--
-- Name: null null_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."null"
    ADD CONSTRAINT null_pkey PRIMARY KEY ("null");


--
-- Name: per%cent per%cent_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."per%cent"
    ADD CONSTRAINT "per%cent_pkey" PRIMARY KEY ("per%cent");


--
-- Name: pipe|`tick pipe|`tick_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."pipe|`tick"
    ADD CONSTRAINT "pipe|`tick_pkey" PRIMARY KEY ("pipe|`tick");


--
-- Name: quo"te quo"te_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."quo""te"
    ADD CONSTRAINT "quo""te_pkey" PRIMARY KEY ("quo""te");


--
-- Name: select select_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."select"
    ADD CONSTRAINT select_pkey PRIMARY KEY ("select");


--
-- Name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema".xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    ADD CONSTRAINT xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_pkey PRIMARY KEY (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx);


--
-- Name: {brace} {brace}_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."{brace}"
    ADD CONSTRAINT "{brace}_pkey" PRIMARY KEY ("{brace}");


--
-- Name: {} {}_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."{}"
    ADD CONSTRAINT "{}_pkey" PRIMARY KEY ("{}");


--
-- Name: ünïcode ünïcode_pkey; Type: CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."ünïcode"
    ADD CONSTRAINT "ünïcode_pkey" PRIMARY KEY ("ünïcode");


--
-- Name: Odd Index; Type: INDEX; Schema: Odd Schema; Owner: -
--

CREATE INDEX "Odd Index" ON "Odd Schema"."Odd Reference" USING btree (((id + 1)), "Kinds") WHERE (kind <> 'a.b'::"Odd Schema"."Odd Type");


--
-- Name: Odd Reference Odd Reference_id_fkey; Type: FK CONSTRAINT; Schema: Odd Schema; Owner: -
--

ALTER TABLE ONLY "Odd Schema"."Odd Reference"
    ADD CONSTRAINT "Odd Reference_id_fkey" FOREIGN KEY (id) REFERENCES "Odd Schema"."a.b"("a.b");


--
-- PostgreSQL database dump complete
--


