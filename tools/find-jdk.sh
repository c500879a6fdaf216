# Sourced by the launcher and by ./verify: finds a JDK of 21 or newer and sets JAVA_HOME to it.

liverleaf_java_version() {
  # Major version of the JDK in a folder, 0 if there is none (a JRE without compiler does not count).
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | grep . || echo 0
}

liverleaf_find_jdk() {
  best=""; best_version=0
  on_path=$(command -v javac 2>/dev/null)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${LIVERLEAF_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    version=$(liverleaf_java_version "$candidate")
    if [ "$version" -ge 21 ] && [ "$candidate" = "${LIVERLEAF_JAVA_HOME:-}" ]; then
      best=$candidate; best_version=$version; break
    fi
    if [ "$version" -ge 21 ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate; best_version=$version
    fi
  done
  if [ -z "$best" ]; then
    echo "liverleaf: no JDK of version 21 or newer was found (looked at JAVA_HOME, the PATH, /usr/lib/jvm and other usual places)." >&2
    echo "Maybe: install Eclipse Temurin 25 from adoptium.net, or set JAVA_HOME to a newer JDK." >&2
    return 1
  fi
  JAVA_HOME=$best
  LIVERLEAF_JAVA_VERSION=$best_version
  export JAVA_HOME
}
