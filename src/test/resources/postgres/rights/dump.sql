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
-- Name: mood; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.mood AS ENUM (
    'ok'
);


--
-- Name: f(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.f() RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    id integer NOT NULL,
    owner text,
    balance numeric
);

ALTER TABLE ONLY public.account FORCE ROW LEVEL SECURITY;


--
-- Name: mine; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.mine AS
 SELECT account.id
   FROM public.account;


--
-- Name: numbers; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);


--
-- Name: account; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.account ENABLE ROW LEVEL SECURITY;

--
-- Name: account changeable; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY changeable ON public.account FOR UPDATE TO reporting USING (true) WITH CHECK ((owner <> ''::text));


--
-- Name: account insertable; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY insertable ON public.account AS RESTRICTIVE FOR INSERT TO "app user", reporting WITH CHECK ((balance >= (0)::numeric));


--
-- Name: account own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own ON public.account USING ((owner = CURRENT_USER));


--
-- Name: POLICY own ON account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY own ON public.account IS 'only mine';


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA public TO reporting;


--
-- Name: TYPE mood; Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON TYPE public.mood FROM PUBLIC;


--
-- Name: FUNCTION f(); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.f() FROM PUBLIC;
GRANT ALL ON FUNCTION public.f() TO reporting;


--
-- Name: TABLE account; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.account TO "app user" WITH GRANT OPTION;
GRANT ALL ON TABLE public.account TO reporting;


--
-- Name: COLUMN account.owner; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(owner) ON TABLE public.account TO "app user";


--
-- Name: COLUMN account.balance; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(balance) ON TABLE public.account TO "app user";


--
-- Name: TABLE mine; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.mine TO PUBLIC;


--
-- Name: SEQUENCE numbers; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.numbers TO reporting;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: public; Owner: -
--

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT SELECT ON TABLES  TO reporting;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: -
--

ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- PostgreSQL database dump complete
--


