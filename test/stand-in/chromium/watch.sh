#!/bin/sh
# watch.sh PROFILE COMMAND...: runs Chromium until standard input closes (the app ended, however it ended),
# then ends that process and removes its profile.
profile=$1
shift
"$@" </dev/null &
browser=$!
cat >/dev/null
kill -KILL "$browser" 2>/dev/null
wait "$browser" 2>/dev/null
tries=0
until rm -rf -- "$profile" 2>/dev/null || [ "$tries" -ge 100 ]; do
  tries=$((tries + 1))
  sleep 0.05
done
