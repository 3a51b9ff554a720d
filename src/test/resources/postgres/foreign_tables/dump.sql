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
-- Name: file_fdw; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS file_fdw WITH SCHEMA public;


--
-- Name: EXTENSION file_fdw; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION file_fdw IS 'foreign-data wrapper for flat file access';


--
-- Name: files; Type: SERVER; Schema: -; Owner: -
--

CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;


--
-- Name: people; Type: FOREIGN TABLE; Schema: public; Owner: -
--

CREATE FOREIGN TABLE public.people (
    id integer NOT NULL,
    name text
)
SERVER files
OPTIONS (
    filename '/nowhere/people.csv',
    format 'csv'
);
ALTER FOREIGN TABLE public.people ALTER COLUMN name OPTIONS (
    force_null 'true'
);


--
-- Name: FOREIGN TABLE people; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FOREIGN TABLE public.people IS 'from a file';


--
-- PostgreSQL database dump complete
--


