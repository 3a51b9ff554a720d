# Ties a server and its data to the JVM that wants them. Run as:
# sh -c <this> sh <run directory> <template's data> <postgres> <port> [<words in front of a command of the server's account>...]
# Standard input is a pipe from the JVM that nothing is written to: it ends when the JVM closes it, or dies
# in whatever way; then the server is ended and the run directory removed. If the server ends by itself, its
# status is written to standard output, and the directory stays until the JVM has seen the log.
run=$1 template=$2 postgres=$3 port=$4
shift 4
# Ctrl-C reaches every process of the terminal's group: the guard must outlive the JVM, not die beside it.
trap '' HUP INT TERM PIPE
exec 3<&0
{
  # cp shares blocks where the file system can, and leaves the copy with the server's account.
  "$@" cp -R "$template" "$run/data" && exec "$@" "$postgres" -D "$run/data" -p "$port"
} </dev/null >"$run/server.log" 2>&1 3<&- &
server=$!
{
  read -r nothing <&3
  # A copy that is under way is waited for: ended halfway, it would go on beside the removal. The server itself may be
  # a child of the command; its number is in its pid file.
  until read -r postmaster <"$run/data/postmaster.pid"; do sleep 0.05 || sleep 1; done
  kill -QUIT "$postmaster"
} >/dev/null 2>&1 &
watcher=$!
wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null # or it would one day end whatever process has the number then
echo "$status"
read -r nothing <&3
rm -rf "$run" "$run.lock"
