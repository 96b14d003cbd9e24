#!/usr/bin/env bash
# A smoke test for a pipeline: is the scenario right, does its load flow? Ends with khaos's code, so CI goes red by itself:
# 1 an expectation broke, 2 the scenario is wrong, 3 it could not run.
#
#   smoke-test.sh SCENARIO [SECONDS [more options of khaos run]]
set -euo pipefail

khaos=${KHAOS:-"$(dirname "$0")/../../khaos"}
scenario=${1:?which scenario?}
seconds=${2:-30}
shift $(($# < 2 ? $# : 2))

"$khaos" validate "$scenario"
"$khaos" run "$scenario" --duration "${seconds}s" --seed 1 --quiet "$@"
