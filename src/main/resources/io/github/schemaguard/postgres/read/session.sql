-- One row: sets the parameters with which the server prints names, constants and expressions the same everywhere, and
-- returns the system catalogs that the role may not read; by default it may read all of them.
select array(select catalog
             from unnest(array['pg_aggregate', 'pg_am', 'pg_amop', 'pg_amproc', 'pg_attrdef', 'pg_attribute', 'pg_cast',
                               'pg_class', 'pg_collation', 'pg_constraint', 'pg_conversion', 'pg_default_acl',
                               'pg_depend', 'pg_description', 'pg_enum', 'pg_event_trigger', 'pg_extension',
                               'pg_foreign_data_wrapper', 'pg_foreign_server', 'pg_foreign_table', 'pg_index',
                               'pg_inherits', 'pg_language', 'pg_namespace', 'pg_opclass', 'pg_operator',
                               'pg_opfamily', 'pg_policy', 'pg_proc', 'pg_publication', 'pg_publication_rel',
                               'pg_range', 'pg_rewrite', 'pg_sequence', 'pg_statistic_ext', 'pg_transform',
                               'pg_trigger', 'pg_ts_config', 'pg_ts_config_map', 'pg_ts_dict', 'pg_ts_parser',
                               'pg_ts_template', 'pg_type']) catalog
             where not has_table_privilege('pg_catalog.' || catalog, 'select')) as hidden,
       set_config('search_path', '', true),
       set_config('quote_all_identifiers', 'off', true),
       set_config('standard_conforming_strings', 'on', true),
       set_config('datestyle', 'ISO, YMD', true),
       set_config('intervalstyle', 'postgres', true),
       set_config('timezone', 'UTC', true),
       set_config('bytea_output', 'hex', true),
       set_config('extra_float_digits', '1', true),
       set_config('lc_monetary', 'C', true),
       set_config('xmlbinary', 'base64', true),
       -- Catalogs that were never analyzed lead the planner into loops over loops, and into hash tables by far too
       -- small for their memory; hash joins in enough memory are right at any size.
       set_config('enable_nestloop', 'off', true),
       set_config('enable_mergejoin', 'off', true),
       set_config('work_mem', '64MB', true),
       set_config('max_parallel_workers_per_gather', '0', true),
       set_config('jit', 'off', true),
       -- No statement of the plugin may reach a view or a foreign table, whose code runs with the plugin's rights. Servers
       -- of older minor versions do not have this setting.
       case when current_setting('restrict_nonsystem_relation_kind', true) is not null
           then set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true) end
