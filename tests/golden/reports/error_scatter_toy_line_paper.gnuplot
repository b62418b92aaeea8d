set encoding utf8
set terminal svg size 940,404 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Motif errors against end-to-end error, toy_line (preset paper), seed 1" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.085106383
set rmargin at screen 0.404255319
set tmargin at screen 0.826732673
set bmargin at screen 0.148514851
set title "False-positive error (FPE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [2.23076923:37.7]
set xtics ("3\045\045" 3, "10\045\045" 10, "30\045\045" 30)
set xlabel "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.384615385:6.5]
set ytics ("0.5\045\045" 0.5, "1\045\045" 1, "2\045\045" 2, "5\045\045" 5)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 notitle
5.8 1
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.510638298
set rmargin at screen 0.829787234
set tmargin at screen 0.826732673
set bmargin at screen 0.148514851
set title "Confusion error (CE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [2.23076923:37.7]
set xtics ("3\045\045" 3, "10\045\045" 10, "30\045\045" 30)
set xlabel "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.576923077:9.75]
set ytics ("1\045\045" 1, "2\045\045" 2, "5\045\045" 5)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 notitle
5.8 1.5
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.85106383
set rmargin at screen 1
set tmargin at screen 0.846534653
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 title "annealed"
unset multiplot
