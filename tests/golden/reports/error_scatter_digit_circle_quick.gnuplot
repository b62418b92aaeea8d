set encoding utf8
set terminal svg size 1054,404 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Motif errors against end-to-end error, digit_circle (preset quick), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0759013283
set rmargin at screen 0.360531309
set tmargin at screen 0.826732673
set bmargin at screen 0.148514851
set title "False-positive error (FPE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.219230769:36.4]
set xtics ("0.3\045\045" 0.3, "1\045\045" 1, "3\045\045" 3, "10\045\045" 10, "30\045\045" 30)
set xlabel "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.000769230769:124.8]
set ytics ("0.001\045\045" 0.001, "0.01\045\045" 0.01, "0.1\045\045" 0.1, "1\045\045" 1, "10\045\045" 10, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.9 notitle
28 96
e
0.57 0.09
0.76 0.03
2.2 12
e
2 0.002
2 0.002
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.45540797
set rmargin at screen 0.740037951
set tmargin at screen 0.826732673
set bmargin at screen 0.148514851
set title "Confusion error (CE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.219230769:36.4]
set xtics ("0.3\045\045" 0.3, "1\045\045" 1, "3\045\045" 3, "10\045\045" 10, "30\045\045" 30)
set xlabel "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.00769230769:65]
set ytics ("0.01\045\045" 0.01, "0.1\045\045" 0.1, "1\045\045" 1, "10\045\045" 10)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.9 notitle
28 50
e
0.57 0.02
0.76 0.05
2.2 10
e
2 20
2 10
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
set lmargin at screen 0.759013283
set rmargin at screen 1
set tmargin at screen 0.846534653
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 title "l1(lambda=2), 1/3 seeds", \
     NaN with points linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.9 title "sparling_mt", \
     NaN with points linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.9 title "sparling_st, 2/3 seeds"
unset multiplot
