"""The schema's history: one module a step, applied in order, importing nothing of the program.

A released step never changes; a change of mind is a new step. `sqlite_utils.transform()` is not used on these
tables: it drops every trigger of a table without a word.
"""

from app.storage.migrations import (
    m0001_contacts,
    m0002_outbox,
    m0003_guards,
    m0004_customer_facts,
    m0005_consent_proof,
    m0006_audiences,
    m0007_import_undo,
    m0008_merged_people,
    m0009_fitting,
    m0010_care,
    m0011_undo_traces,
    m0012_opt_out_line,
    m0013_spending,
    m0014_tests_of_drafts,
    m0015_stages,
    m0016_repeating,
    m0017_frequency_care,
    m0018_lists_of_imports,
)

NAME = "retail-send"
KEPT_IN = "_sqlite_migrations"
"""The table in which sqlite-utils keeps which steps were applied."""

STEPS = {
    step.__name__.rpartition(".")[2]: step.apply
    for step in (
        m0001_contacts,
        m0002_outbox,
        m0003_guards,
        m0004_customer_facts,
        m0005_consent_proof,
        m0006_audiences,
        m0007_import_undo,
        m0008_merged_people,
        m0009_fitting,
        m0010_care,
        m0011_undo_traces,
        m0012_opt_out_line,
        m0013_spending,
        m0014_tests_of_drafts,
        m0015_stages,
        m0016_repeating,
        m0017_frequency_care,
        m0018_lists_of_imports,
    )
}
"""What each step does, in their order."""
