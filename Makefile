# What people call: `make sandbox`, `make demo-loop`, `make demo`, `make test`. The others are for those who work on CopyrightSeal.

SWIFT ?= swift
FILES ?=
# SwiftPM keeps its cache there; without HOME it looks in a folder that is nobody's.
export HOME ?= $(shell getent passwd "$$(id -u)" | cut -d: -f6)

.PHONY: sandbox demo demo-loop test-crash test-citus prove-packages test check unit generate format bench-rpc bench-certification bench-loop build

sandbox: ## Everything to try on this machine alone; prints what to try. Ctrl-C stops it.
	@Scripts/install-packages build run
	@$(SWIFT) build --product seald && $(SWIFT) build --product seal
	@exec "$$($(SWIFT) build --show-bin-path)/seald" sandbox

demo: ## Registers real files and verifies their certificates with ours and with foreign tools.
	@Scripts/install-packages build run
	@Scripts/demo $(FILES)

demo-loop: ## The loop once around: publish, license, pay, watch, enforce, settle.
	@Scripts/install-packages build run
	@Scripts/demo-loop

test-crash: ## The loop while server and database are killed CRASHES times, 100 if not said.
	@Scripts/install-packages build run
	@Scripts/demo-loop $(or $(CRASHES),100)

test-citus: ## Registers, licenses and watches on a database that Citus distributes; skipped where there is none.
	@Scripts/install-packages build run
	@Scripts/test-citus

prove-packages: ## Proves Scripts/packages.txt on a root that has nothing else; as root, minutes and gigabytes.
	@Scripts/prove-packages

test: check unit ## Everything that proves the project: checks, then all tests.

unit:
	@Scripts/install-packages build run test
	@Scripts/test

check: ## Format, lint, stale generated code.
	@Scripts/install-packages build generate
	@Scripts/check

generate: ## Makes all generated code anew from Proto/.
	@Scripts/install-packages build generate
	@Proto/generate

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Proto

build:
	@Scripts/install-packages build
	$(SWIFT) build

bench-rpc: ## Server CPU a call and calls a second, beside gRPC C++.
	@Scripts/install-packages build run bench
	@Scripts/bench-rpc

bench-certification: ## Durable certificates a second, beside pgbench.
	@Scripts/install-packages build run
	@Scripts/bench-certification

bench-loop: ## Paid licenses, ledger transfers, decisions and matched pages a second, beside pgbench.
	@Scripts/install-packages build run
	@Scripts/bench-loop
