"""The outbox: the only place where a message moves, and only along the table in `app.domain.message`.

`freeze` makes the rows of a run, `arm` claims them for one request, `record` writes what came of it, `deliveries`
follows the accepted ones, `settle` carries out the owner's decisions, and `recover` deals with what a dead process
left behind. Each function runs inside the caller's transaction.
"""
