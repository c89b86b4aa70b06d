#!/usr/bin/env bash
# pygame-ce as one WebAssembly side module for npm's pyodide@0.25.1 (CPython 3.11), from what the
# package registries of Debian 12, Python and npm offer.
#
#   recipe.sh FOLDER [STAGE...]      all stages in order, unless some are named
#
# Everything happens in FOLDER, but for `install`, which adds Debian's emscripten to the machine and
# needs root. In the end FOLDER/node_modules/pyodide and FOLDER/pygame lie there. Every source is
# pinned by its hash. Retire this once Python's registry carries pygame-ce for Pyodide.
set -euo pipefail
export LC_ALL=C

readonly STAGES="install debian pygame pyodide cython unpack translate compile link collect"
readonly HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly PYTHON=${PYTHON:-python3}

# All paths below are relative to FOLDER, so that no trace of its name comes into what is compiled.
readonly SDL=src/SDL2-2.26.5 IMAGE=src/SDL2_image-2.6.3 TTF=src/SDL2_ttf-2.20.1
readonly MIXER=src/SDL2_mixer-2.6.2 FREETYPE=src/freetype-2.12.1 PYGAME=src/pygame_ce-2.5.8
readonly CPYTHON=src/Python-3.11.2
readonly EMSCRIPTEN=/usr/share/emscripten

die() {
    echo "$*" >&2
    exit 1
}

# apt with the machine's own sources, and their source packages, in lists of our own: nothing
# under /etc/apt or /var/lib/apt/lists changes.
our_apt() {
    mkdir -p apt/parts apt/lists/partial
    : >apt/list
    local file
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -f "$file" ] || continue
        sed 's/^Types:.*/Types: deb deb-src/' "$file" >"apt/parts/$(basename "$file")"
    done
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ -f "$file" ] || continue
        awk '/^deb /{print; sub(/^deb /, "deb-src "); print}' "$file" >>apt/list
    done
    printf '%s "%s";\n' Dir::Etc::sourcelist "$PWD/apt/list" Dir::Etc::sourceparts "$PWD/apt/parts" \
        Dir::State::lists "$PWD/apt/lists" >apt/conf
    # apt steps down to a user who cannot write here; what it brings is checked by hash anyway.
    echo 'APT::Sandbox::User "root";' >>apt/conf
    export APT_CONFIG=$PWD/apt/conf
}

has_tools() {
    local tool
    for tool in clang-14 wasm-ld-14 xz; do
        command -v "$tool" >/dev/null || return 1
    done
    [ -d $EMSCRIPTEN/cache/sysroot ]
}

stage_install() {
    our_apt
    apt-get update -qq || die "Debian's package lists could not be fetched"
    has_tools && return
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends emscripten xz-utils \
        || die "Debian's emscripten could not be installed"
}

stage_debian() {
    our_apt
    mkdir -p src
    local hash file name version
    while read -r hash file; do
        name=${file%%_*} version=${file#*_} version=${version%.orig.*}
        # The newest build of that version: Debian mends it without touching the original source.
        version=$(apt-cache showsrc "$name" | awk '/^Version:/{print $2}' | grep -F "$version-" \
            | sort -V | tail -n 1) || true
        [ -n "$version" ] || die "Debian no longer offers the source that this recipe is pinned to" \
            "($file): the recipe needs a look at the newer one"
        (cd src && apt-get source -qq --download-only --tar-only "$name=$version") \
            || die "the source of $name could not be fetched from Debian"
        (cd src && echo "$hash  $file" | sha256sum --check --status) \
            || die "$file from Debian is not the file that this recipe is pinned to"
    done <"$HERE/sources.sha256"
}

stage_pygame() {
    PYTHONPATH=$HERE/backend "$PYTHON" -m pip download -q --no-deps --no-build-isolation \
        --no-binary :all: --require-hashes -r "$HERE/pygame.txt" -d src \
        || die "the pinned source of pygame-ce could not be fetched through pip"
}

stage_pyodide() {
    cp "$HERE/package.json" "$HERE/package-lock.json" .
    npm ci --silent --no-audit --no-fund --ignore-scripts --fetch-retries=1 \
        || die "the pinned pyodide could not be fetched through npm"
}

stage_cython() {
    PIP_ROOT_USER_ACTION=ignore "$PYTHON" -m pip install -q --target cython --no-deps \
        --platform any --only-binary :all: --require-hashes -r "$HERE/cython.txt" \
        || die "the pinned Cython could not be fetched through pip"
}

stage_unpack() {
    local file
    for file in src/*.orig.tar.* src/pygame_ce-2.5.8.tar.gz; do
        case $file in *.asc | *ft2demos* | *ft2docs*) continue ;; esac
        tar -xf "$file" -C src
    done
    cp -r $CPYTHON/Include include
    cp "$HERE/pyconfig.h" include/pyconfig.h
    cp "$HERE"/{freetype_modules.h,pygame_version.h,no_sleep.c} .
    mend_pygame
}

# Three seams of pygame-ce 2.5.8 on Emscripten.
mend_pygame() {
    local c=$PYGAME/src_c
    # Files that are Python objects (BytesIO) are switched off.
    sed -i 's/^#if __EMSCRIPTEN__/#if 0/' $c/rwobject.c
    # pygame.freetype is left without the state of its module.
    sed -i 's/PYPY_VERSION/BUILD_STATIC/' $c/_freetype.c $c/freetype/ft_wrap.h
    # Three tp_dealloc take two arguments, which WebAssembly, unlike others, does not forgive.
    sed -i 's/_dealloc(\(pg[A-Za-z]*Object \*self\), PyObject \*_null)/_dealloc(\1)/' \
        $c/window.c $c/render.c
}

stage_translate() {
    local module out=$PWD
    for module in audio mixer sdl2 video; do
        (cd $PYGAME/src_c/cython && PYTHONPATH=$out/cython "$PYTHON" -m cython -3 \
            -o "$out/cython_$module.c" "pygame/_sdl2/$module.pyx")
    done
}

# One compiler call a line: commands FLAGS FILE...
commands() {
    local flags=$1 file
    shift
    for file in "$@"; do
        echo "$flags -c $file -o objects/$(tr / _ <<<"$file").o"
    done
}

sdl_files() {
    local folder
    for folder in . atomic audio audio/disk audio/dummy audio/emscripten cpuinfo events file \
        filesystem/emscripten haptic haptic/dummy hidapi joystick joystick/emscripten libm \
        loadso/dlopen locale locale/emscripten misc misc/emscripten power power/emscripten render \
        render/software render/opengles2 sensor sensor/dummy stdlib thread thread/generic timer \
        timer/unix video video/emscripten video/dummy video/yuv2rgb; do
        ls $SDL/src/$folder/*.c
    done
}

stage_compile() {
    local c=$PYGAME/src_c f=$FREETYPE/src
    # Exceptions and setjmp as Pyodide's own core has them. This compiler's time_t has 32 bits,
    # that of Pyodide 64.
    local compiler="clang-14 --target=wasm32-unknown-emscripten --sysroot=$EMSCRIPTEN/cache/sysroot
        -DEMSCRIPTEN -D_GNU_SOURCE -O2 -fPIC -fvisibility=hidden -w -fignore-exceptions
        -mllvm -enable-emscripten-sjlj -mllvm -disable-lsr
        -D__DEFINED_time_t -Dtime_t=__INT64_TYPE__ -DDECLSPEC= -DSDL_VIDEO_DRIVER_DUMMY=1
        -I$SDL/include -I$SDL/src/video/khronos -I$FREETYPE/include -I$IMAGE -I$TTF
        -I$MIXER/include -I$MIXER/src -I$MIXER/src/codecs
        -DUSE_STBIMAGE -DLOAD_PNG -DLOAD_JPG -DLOAD_BMP -DLOAD_GIF -DLOAD_SVG -DLOAD_TGA -DLOAD_PNM
        -DLOAD_XPM -DLOAD_QOI -DLOAD_PCX -DLOAD_LBM -DLOAD_XV -DLOAD_XCF
        -DMUSIC_WAV -DMUSIC_OGG -DOGG_USE_STB -DMUSIC_MP3_DRMP3 -DMUSIC_FLAC_DRFLAC"
    local freetype="-DFT2_BUILD_LIBRARY -DFT_CONFIG_MODULES_H=<freetype_modules.h> -I."
    local python="-include pygame_version.h -DBUILD_STATIC=1 -DNDEBUG -Iinclude -I$c -I$c/include"
    rm -rf objects
    mkdir objects
    {
        # shellcheck disable=SC2046  # no name has a blank in it
        commands "" $(sdl_files) $IMAGE/IMG*.c $TTF/SDL_ttf.c $MIXER/src/*.c $MIXER/src/codecs/*.c \
            $EMSCRIPTEN/system/lib/html5/dom_pk_codes.c no_sleep.c
        commands "$freetype" \
            $f/base/ft{system,init,debug,base,bbox,glyph,bitmap,mm,stroke,synth}.c \
            $f/{autofit/autofit,truetype/truetype,cff/cff,psaux/psaux,psnames/psnames}.c \
            $f/{pshinter/pshinter,sfnt/sfnt,smooth/smooth,raster/raster,cache/ftcache,gzip/ftgzip}.c
        commands "$python" $c/{base,bitmask,rotozoom,SDL_gfx/SDL_gfxPrimitives}.c \
            cython_{audio,mixer,sdl2,video}.c
    } >commands.txt
    # shellcheck disable=SC2086  # the flags are words of their own
    xargs -P "$(nproc)" -L 1 $compiler <commands.txt
}

# The strings of EM_ASM must be exported: Pyodide's loader turns them into JavaScript.
stage_link() {
    wasm-ld-14 -shared --experimental-pic --import-undefined --gc-sections --strip-all \
        --export=__wasm_call_ctors --export-if-defined=__wasm_apply_data_relocs \
        --export=__start_em_asm --export=__stop_em_asm --export=PyInit_base \
        -o base.so objects/*.o
}

stage_collect() {
    rm -rf pygame
    cp -r $PYGAME/src_py pygame
    cp base.so pygame/base.cpython-311-wasm32-emscripten.so
}

main() {
    [ $# -ge 1 ] || die "usage: recipe.sh FOLDER [STAGE...] with the stages $STAGES"
    mkdir -p "$1"
    cd "$1"
    shift
    local stage
    for stage in ${*:-$STAGES}; do
        [[ " $STAGES " == *" $stage "* ]] || die "there is no stage $stage, only $STAGES"
        "stage_$stage"
    done
}

main "$@"
