# Two commands: `make demo` shows a whole invented wave, `make test` passes the tests. Both install what is missing.

program = .build/release/ssme-pipeline
demo_folder = var/demo

.PHONY: demo test build setup clean

demo: build
	$(program) demo --out $(demo_folder) --force

# The program carries Swift's own libraries: a machine that only runs it needs no Swift.
build: setup
	swift build -c release --product ssme-pipeline --static-swift-stdlib

test: setup
	scripts/check

setup:
	@scripts/setup

clean:
	rm -rf .build var
