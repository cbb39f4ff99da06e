# Two commands: `make demo` shows a whole invented wave, `make test` passes the tests. Both install what is missing.

program = .build/release/ssme-pipeline
demo_folder = var/demo

.PHONY: demo test build setup clean

demo: build
	$(program) demo --out $(demo_folder) --force

build: setup
	swift build -c release --product ssme-pipeline

test: setup
	scripts/check

setup:
	@scripts/setup

clean:
	rm -rf .build var
