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
-- Name: elsewhere; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA elsewhere;


--
-- Name: plain; Type: SEQUENCE; Schema: elsewhere; Owner: -
--

CREATE SEQUENCE elsewhere.plain
    START WITH 1000
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: borrowing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.borrowing (
    id bigint DEFAULT nextval('elsewhere.plain'::regclass) NOT NULL
);


--
-- Name: counting; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.counting
    AS smallint
    START WITH 40
    INCREMENT BY -2
    MINVALUE -100
    MAXVALUE 50
    CACHE 7
    CYCLE;


--
-- Name: invoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invoice (
    id integer NOT NULL,
    number bigint NOT NULL,
    tiny smallint NOT NULL,
    other integer
);


--
-- Name: invoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_id_seq OWNED BY public.invoice.id;


--
-- Name: invoice_number_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_number_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_number_seq OWNED BY public.invoice.number;


--
-- Name: invoice_tiny_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.invoice_tiny_seq
    AS smallint
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: invoice_tiny_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.invoice_tiny_seq OWNED BY public.invoice.tiny;


--
-- Name: owned; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.owned
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: owned; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.owned OWNED BY public.invoice.other;


--
-- Name: plain; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.plain
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: SEQUENCE plain; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON SEQUENCE public.plain IS 'counts';


--
-- Name: invoice id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice ALTER COLUMN id SET DEFAULT nextval('public.invoice_id_seq'::regclass);


--
-- Name: invoice number; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice ALTER COLUMN number SET DEFAULT nextval('public.invoice_number_seq'::regclass);


--
-- Name: invoice tiny; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice ALTER COLUMN tiny SET DEFAULT nextval('public.invoice_tiny_seq'::regclass);


--
-- Name: invoice other; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice ALTER COLUMN other SET DEFAULT nextval('public.owned'::regclass);


--
-- Name: borrowing borrowing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.borrowing
    ADD CONSTRAINT borrowing_pkey PRIMARY KEY (id);


--
-- Name: invoice invoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invoice
    ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--


