-- One row: the settings under which the server prints names, constants and expressions the same everywhere.
select set_config('search_path', '', true),
       set_config('quote_all_identifiers', 'off', true),
       set_config('standard_conforming_strings', 'on', true),
       set_config('datestyle', 'ISO, YMD', true),
       set_config('intervalstyle', 'postgres', true),
       set_config('timezone', 'UTC', true),
       set_config('bytea_output', 'hex', true),
       set_config('extra_float_digits', '1', true),
       set_config('lc_monetary', 'C', true),
       set_config('xmlbinary', 'base64', true),
       -- Catalogs that were never analyzed lead the planner into loops over loops; hash joins are right at any size.
       set_config('enable_nestloop', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true),
       set_config('jit', 'off', true)
