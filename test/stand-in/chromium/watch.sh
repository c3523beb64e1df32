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
# A child of Chromium may write once more: the profile must stay away for half a second.
gone=0
tries=0
while [ "$gone" -lt 10 ] && [ "$tries" -lt 200 ]; do
  if [ -e "$profile" ]; then gone=0; else gone=$((gone + 1)); fi
  rm -rf -- "$profile" 2>/dev/null
  tries=$((tries + 1))
  sleep 0.05
done
