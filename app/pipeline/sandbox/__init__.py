"""A simulated Mitto on a real loopback port, shared by the demo, the tests and practice mode."""

from app.pipeline.sandbox.audit import AuditEntry
from app.pipeline.sandbox.fault_file import FaultPlanError, load_fault_plan
from app.pipeline.sandbox.faults import Fault, FaultPlan, ReportStyle
from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.server import Sandbox, serve

__all__ = [
    "AuditEntry",
    "Fault",
    "FaultPlan",
    "FaultPlanError",
    "ReportStyle",
    "Sandbox",
    "SandboxOptions",
    "load_fault_plan",
    "serve",
]
