# Ties a server to the JVM that wants it. Run as: sh -c <this> sh <run directory> <server command...>
# Standard input is a pipe from the JVM that nothing is written to: it ends when the JVM closes it, or dies
# in whatever way; then the server is ended and the run directory removed. If the server ends by itself, its
# status is written to standard output, and the directory stays until the JVM has seen the log.
run=$1
shift
# Ctrl-C reaches every process of the terminal's group: the guard must outlive the JVM, not die beside it.
trap '' HUP INT TERM PIPE
exec 3<&0
"$@" </dev/null >"$run/server.log" 2>&1 3<&- &
server=$!
{
  read -r nothing <&3
  # The server itself may be a child of the command. Before it has a pid file it has nothing to put in order.
  if read -r postmaster <"$run/data/postmaster.pid"; then kill -QUIT "$postmaster"; else kill -KILL "$server"; fi
} >/dev/null 2>&1 &
watcher=$!
wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null # or it would one day end whatever process has the number then
echo "$status"
read -r nothing <&3
rm -rf "$run" "$run.lock"
